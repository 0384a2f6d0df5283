export { EmbeddedLiveEvents, addEvent, forgetEvents } from './embedded-live-events';
export { KEPT_EVENTS, KEPT_EVENTS_MS, LiveEvents, isEventId, isLater } from './live-events';
export type { PlacedEvent } from './live-events';
export { LiveEventsModule } from './live-events.module';
export { ADD_EVENT, RedisLiveEvents } from './redis-live-events';

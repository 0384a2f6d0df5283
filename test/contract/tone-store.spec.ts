import { randomUUID } from 'node:crypto';
import { TONE_BY_PRESET } from '../../src/seller-bot/domain/tone-presets.data';
import type { ToneStore } from '../../src/seller-bot/tone-store';
import { STORE_ADAPTERS, type StoreHarness } from '../support/store-harness';

describe.each(STORE_ADAPTERS)('The tone store on $name', ({ open }) => {
  let harness: StoreHarness;
  let tones: ToneStore;
  let location: string;

  beforeAll(async () => {
    harness = await open();
    tones = harness.tones;
  });

  afterAll(async () => {
    await harness.close();
  });

  beforeEach(() => {
    location = `o'loc "${randomUUID()}"`;
  });

  it('has nothing where no tone was chosen', async () => {
    expect(await tones.read(location)).toBeNull();
  });

  it('gives back what was written last, to the letter', async () => {
    await tones.write(location, TONE_BY_PRESET.consultative);
    const tone = { ...TONE_BY_PRESET.direct, persona: 'Ünïcode 😀 "quoted" \'twice\'\n\\n' };
    await tones.write(location, tone);
    expect(await tones.read(location)).toEqual(tone);
  });

  it('forgets a tone, and does not mind when there is none', async () => {
    await tones.write(location, TONE_BY_PRESET.direct);
    await tones.delete(location);
    await tones.delete(location);
    expect(await tones.read(location)).toBeNull();
  });

  it('keeps the tones of locations apart, for as long as nobody changes them', async () => {
    await tones.write(location, TONE_BY_PRESET.direct);
    await harness.elapse(10_000 * 86_400_000);
    expect(await tones.read(`${location}2`)).toBeNull();
    expect(await tones.read(location)).toEqual(TONE_BY_PRESET.direct);
  });
});

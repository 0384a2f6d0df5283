import { CrmClient, type CrmContact, type ReceivedTexts } from './crm-client';
import { CrmFailure } from './crm-failure';

/** Stands where no token is configured: nothing goes anywhere, and whoever tries hears why. */
export class NoCrm extends CrmClient {
  override readonly isConnected = false;

  override isConnectedTo(): boolean {
    return false;
  }

  override sendText(_to: CrmContact, _text: string): Promise<{ id: string }> {
    return refuse();
  }
  override findSentText(): Promise<null> {
    return refuse();
  }
  override addTag(): Promise<void> {
    return refuse();
  }
  override removeTag(): Promise<void> {
    return refuse();
  }
  override writeFields(): Promise<void> {
    return refuse();
  }
  override startWorkflow(): Promise<void> {
    return refuse();
  }
  override setDoNotDisturb(): Promise<void> {
    return refuse();
  }
  override hasCalendarIn(): boolean {
    return false;
  }
  override freeSlots(): Promise<readonly number[]> {
    return refuse();
  }
  override bookAppointment(): Promise<{ id: string }> {
    return refuse();
  }
  override findAppointment(): Promise<null> {
    return refuse();
  }
  override moveAppointment(): Promise<void> {
    return refuse();
  }
  override cancelAppointment(): Promise<void> {
    return refuse();
  }
  override receivedTexts(): Promise<ReceivedTexts> {
    return refuse();
  }
}

function refuse(): Promise<never> {
  return Promise.reject(
    new CrmFailure('unavailable', 'No CRM is connected: set GHL_API_TOKEN, or the token of this location'),
  );
}

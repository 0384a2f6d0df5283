import { CrmClient, type CrmContact, type ReceivedTexts } from './crm-client';

/** How to reach the CRM of a location; a new object whenever that changes. */
export interface CrmAccess {
  readonly token: string | null;
  readonly calendarId: string | null;
  readonly assignedUserId: string | null;
}

export interface CrmDirectory {
  readonly isAnyConnected: boolean;
  of(locationId: string): CrmAccess;
}

/** Each location by its own token: a client of its own, so that nothing that one of them knows serves another. */
export class CrmByLocation extends CrmClient {
  private readonly clients = new Map<string, { readonly access: CrmAccess; readonly client: CrmClient }>();

  constructor(
    private readonly directory: CrmDirectory,
    private readonly connect: (access: CrmAccess) => CrmClient,
  ) {
    super();
  }

  override get isConnected(): boolean {
    return this.directory.isAnyConnected;
  }

  override isConnectedTo(locationId: string): boolean {
    return this.of(locationId).isConnected;
  }

  override hasCalendarIn(locationId: string): boolean {
    return this.of(locationId).hasCalendarIn(locationId);
  }

  override sendText(to: CrmContact, text: string, isStillWanted?: () => boolean): Promise<{ id: string }> {
    return this.of(to.locationId).sendText(to, text, isStillWanted);
  }
  override findSentText(
    to: CrmContact,
    text: string,
    since: number,
    except?: ReadonlySet<string>,
  ): Promise<{ id: string } | null> {
    return this.of(to.locationId).findSentText(to, text, since, except);
  }
  override addTag(to: CrmContact, tag: string): Promise<void> {
    return this.of(to.locationId).addTag(to, tag);
  }
  override removeTag(to: CrmContact, tag: string): Promise<void> {
    return this.of(to.locationId).removeTag(to, tag);
  }
  override writeFields(to: CrmContact, values: Readonly<Record<string, string | number>>): Promise<void> {
    return this.of(to.locationId).writeFields(to, values);
  }
  override startWorkflow(to: CrmContact, workflowId: string): Promise<void> {
    return this.of(to.locationId).startWorkflow(to, workflowId);
  }
  override setDoNotDisturb(to: CrmContact, isOn: boolean): Promise<void> {
    return this.of(to.locationId).setDoNotDisturb(to, isOn);
  }
  override freeSlots(locationId: string, from: number, to: number): Promise<readonly number[]> {
    return this.of(locationId).freeSlots(locationId, from, to);
  }
  override bookAppointment(to: CrmContact, start: number, isStillWanted?: () => boolean): Promise<{ id: string }> {
    return this.of(to.locationId).bookAppointment(to, start, isStillWanted);
  }
  override findAppointment(to: CrmContact, start: number): Promise<{ id: string } | null> {
    return this.of(to.locationId).findAppointment(to, start);
  }
  override moveAppointment(to: CrmContact, id: string, start: number): Promise<void> {
    return this.of(to.locationId).moveAppointment(to, id, start);
  }
  override cancelAppointment(to: CrmContact, id: string): Promise<void> {
    return this.of(to.locationId).cancelAppointment(to, id);
  }
  override receivedTexts(locationId: string, since: number, cursor: string | null): Promise<ReceivedTexts> {
    return this.of(locationId).receivedTexts(locationId, since, cursor);
  }

  private of(locationId: string): CrmClient {
    const access = this.directory.of(locationId);
    const known = this.clients.get(locationId);
    if (known !== undefined && isSame(known.access, access)) return known.client;
    const client = this.connect(access);
    this.clients.set(locationId, { access, client });
    return client;
  }
}

function isSame(a: CrmAccess, b: CrmAccess): boolean {
  return a.token === b.token && a.calendarId === b.calendarId && a.assignedUserId === b.assignedUserId;
}

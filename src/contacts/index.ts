export { ContactCommandsModule, ContactsModule } from './contacts.module';
export { EraseContact } from './erase-contact';
export { ExportContact } from './export-contact';

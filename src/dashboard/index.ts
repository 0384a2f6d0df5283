export { RepairFigures, RepairModule } from './repair-figures';
export { DashboardModule } from './dashboard.module';

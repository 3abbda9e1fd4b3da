export { member } from '../kit/member.ts';

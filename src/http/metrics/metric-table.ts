/** What is known of a metric before it is measured. */
export interface MetricDeclaration {
  readonly name: string;
  readonly type: 'counter' | 'gauge' | 'histogram';
  readonly labels: readonly string[];
  /** One line for the operator, without a full stop. */
  readonly help: string;
}

/** Every metric of `/metrics`, in the order in which they are told; docs/METRICS.md is made of it. */
export const METRICS = {
  buildInfo: gauge('build_info', 'Always 1; its labels say what runs', ['version', 'node']),
  startTime: gauge('start_time_seconds', 'When the process began, seconds since 1970'),
  residentMemory: gauge('resident_memory_bytes', 'Memory of the process'),
  cpu: counter('cpu_seconds_total', 'Time of processors that the process took, of user and system'),
  eventLoopDelay: histogram(
    'event_loop_delay_seconds',
    'How much later than asked a timer came: what a request waits for at worst',
  ),

  inputOpen: gauge('input_open', '1 while signalling can come in, 0 before and after'),
  packets: counter('packets_total', 'Packets of the capture'),
  messages: counter('messages_total', 'Messages found in packets, those of management too'),
  decoded: counter('messages_decoded_total', 'Message signal units that were judged'),
  latestMessage: gauge('latest_message_time_seconds', 'Time of the latest message, seconds since 1970'),
  verdicts: counter('verdicts_total', 'Message signal units by verdict', ['verdict']),
  unjudged: counter('unjudged_messages_total', 'Messages not judged, or not fully, by why', ['cause']),
  faults: counter('faults_total', 'What could not be read of packets and messages', ['layer', 'code']),
  detectorFailures: counter('detector_failures_total', 'Times a detector threw; a fault of Wardline', [
    'detector',
  ]),
  incidents: gauge('incidents', 'Incidents that are held in memory', ['class', 'severity']),

  subscribers: gauge('subscribers', 'Subscribers that are remembered'),
  subscriberCapacity: gauge('subscriber_capacity', 'Subscribers that there is room for'),
  senders: gauge('senders', 'Calling titles that are remembered'),
  senderCapacity: gauge('sender_capacity', 'Calling titles that there is room for'),
  numbers: gauge('numbers', 'Numbers that banks may ask about; where the configuration names banks'),
  boundHits: counter('bound_hits_total', 'Times something was given up for want of room', ['bound']),

  journalLag: gauge(
    'journal_lag_seconds',
    'How long ago the oldest fact came that is not on the disk; 0 where all are, or nothing is kept',
  ),
  journalFailed: gauge('journal_failed', '1 where the disk refused what is to be remembered'),
  incidentStoreFailed: gauge('incident_store_failed', '1 where incidents could not be kept the last time'),
  configReloads: counter('config_reloads_total', 'Times the configuration changed on the disk', ['outcome']),

  requests: counter('http_requests_total', 'Requests answered, by route and status', [
    'method',
    'route',
    'status',
  ]),
  requestDuration: histogram(
    'http_request_duration_seconds',
    'From the head of a request to the end of its answer',
    ['route'],
  ),
} as const satisfies Readonly<Record<string, MetricDeclaration>>;

export type MetricId = keyof typeof METRICS;

function gauge<const L extends readonly string[] = readonly []>(name: string, help: string, labels?: L) {
  return { name: `wardline_${name}`, type: 'gauge' as const, labels: labels ?? ([] as const), help };
}

function counter<const L extends readonly string[] = readonly []>(name: string, help: string, labels?: L) {
  return { name: `wardline_${name}`, type: 'counter' as const, labels: labels ?? ([] as const), help };
}

function histogram<const L extends readonly string[] = readonly []>(name: string, help: string, labels?: L) {
  return { name: `wardline_${name}`, type: 'histogram' as const, labels: labels ?? ([] as const), help };
}

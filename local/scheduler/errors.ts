/** The errors the service model declares (ServiceQuotaExceeded and Throttling never happen here). */
const STATUS = {
  ConflictException: 409,
  ResourceNotFoundException: 404,
  SerializationException: 400,
  UnknownOperationException: 404,
  ValidationException: 400,
} as const;

export type ErrorType = keyof typeof STATUS;

/** An error that is answered to the client under the service's own name, status and text. */
export class ServiceError extends Error {
  readonly type: ErrorType;
  readonly status: (typeof STATUS)[ErrorType];

  constructor(type: ErrorType, message: string) {
    super(message);
    this.name = type;
    this.type = type;
    this.status = STATUS[type];
  }
}

export function validation(message: string): ServiceError {
  return new ServiceError("ValidationException", message);
}

export function conflict(message: string): ServiceError {
  return new ServiceError("ConflictException", message);
}

export function notFound(what: "Schedule" | "Schedule group", name: string): ServiceError {
  return new ServiceError("ResourceNotFoundException", `${what} ${name} does not exist.`);
}

/** What is wrong with one field of a request. */
export interface FieldError {
  /** JSON pointer (RFC 6901) into the request's body, or `?name` of a query parameter. */
  pointer: string
  code: string
  message: string
}

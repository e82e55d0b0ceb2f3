package dev.deckhand.model;

/** What the last requests tell of models and keys. */
public record KnownFaults(Breakers breakers, KeyRefusals keys) {
  /** Whether a request to the model would be sent now. */
  public boolean healthy(CatalogModel model) {
    return !keys.refused(model.provider()) && breakers.healthy(model.ref());
  }

  /** Files what a request told. */
  void learn(CatalogModel model, Breakers.Permit permit, ChatTransport.Attempt attempt) {
    switch (attempt) {
      case ChatTransport.Attempt.Answered _ -> permit.succeeded();
      case ChatTransport.Attempt.Failed(ModelFailure failure, _, _) -> {
        if (failure.kind() == ModelFailure.Kind.UNAUTHORISED) {
          keys.refuse(model.provider());
        }
        switch (failure.kind()) {
          case UNREACHABLE, TIMEOUT, STALLED, RATE_LIMITED, PROVIDER_ERROR, INCOMPLETE ->
              permit.failed();
          case CANCELLED, WITHDRAWN, OVER_BUDGET, UNKNOWN_MODEL, RESTING, ADDRESS_REFUSED ->
              permit.undecided();
          case UNAUTHORISED,
              FORBIDDEN,
              REJECTED_REQUEST,
              TRUNCATED,
              FILTERED,
              MALFORMED_REPLY,
              REPLY_TOO_LARGE ->
              permit.succeeded();
        }
      }
    }
  }
}

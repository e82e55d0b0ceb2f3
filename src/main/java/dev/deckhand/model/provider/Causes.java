package dev.deckhand.model.provider;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;

/** Words for what was thrown. */
final class Causes {
  private Causes() {}

  /** The kind of the innermost cause: enough to look for, and nothing of what was read. */
  static String type(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getClass().getSimpleName();
  }

  static String reason(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case UnknownHostException _ -> {
          return "the host name is unknown";
        }
        case SocketTimeoutException _ -> {
          return "the connection took too long";
        }
        case ConnectException _ -> {
          return "the connection was refused";
        }
        default -> {}
      }
    }
    String message = thrown.getMessage();
    return message == null ? thrown.getClass().getSimpleName() : message;
  }
}

package dev.deckhand.model.provider;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;

/** Words for what the network did. */
final class Causes {
  private Causes() {}

  static String reason(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case UnresolvedAddressException _, UnknownHostException _ -> {
          return "the host name is unknown";
        }
        case HttpTimeoutException _ -> {
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

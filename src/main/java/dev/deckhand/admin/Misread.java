package dev.deckhand.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Why a file is not one of settings, in words for whoever wrote it: without our classes' names. */
final class Misread {
  private Misread() {}

  /** Where and what, such as {@code line 2: providers has to be a list}. */
  static String words(JsonProcessingException e) {
    var at = e.getLocation();
    return (at == null ? "" : "line " + at.getLineNr() + ": ") + what(e);
  }

  private static String what(JsonProcessingException e) {
    return switch (e) {
      case UnrecognizedPropertyException unknown ->
          "there is no "
              + place(unknown)
              + "; there are "
              + unknown.getKnownPropertyIds().stream()
                  .map(String::valueOf)
                  .sorted()
                  .collect(Collectors.joining(", "));
      case ValueInstantiationException refused when refused.getCause() != null ->
          place(refused) + ": " + refused.getCause().getMessage();
      case MismatchedInputException mismatch when mismatch.getTargetType() != null ->
          place(mismatch) + " has to be " + kind(mismatch.getTargetType());
      default -> e.getOriginalMessage().lines().findFirst().orElse("");
    };
  }

  private static String place(JsonMappingException e) {
    StringBuilder place = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      if (step.getFieldName() == null) {
        place.append('[').append(step.getIndex() + 1).append(']');
      } else {
        place.append(place.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return place.isEmpty() ? "the file" : place.toString();
  }

  private static String kind(Class<?> type) {
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(word -> SettingsJson.node(word).asText())
          .collect(Collectors.joining(", ", "one of ", ""));
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "a list";
    }
    if (Map.class.isAssignableFrom(type) || type.isRecord()) {
      return "names with values";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    return type.isPrimitive() || Number.class.isAssignableFrom(type) ? "a number" : "a text";
  }
}

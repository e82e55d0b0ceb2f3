package dev.deckhand.document;

/** Whether a worksheet's tab is shown; a very hidden one can only be shown again by code. */
public enum SheetVisibility {
  VISIBLE,
  HIDDEN,
  VERY_HIDDEN
}

/** The workbook behind the fake Excel: its objects turn calls into operations of the engine. */
@NullMarked
package dev.deckhand.web.office.excel;

import org.jspecify.annotations.NullMarked;

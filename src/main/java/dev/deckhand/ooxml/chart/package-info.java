/** Charts of both kinds of documents: new ones as XML, their values, the workbook behind them. */
@NullMarked
package dev.deckhand.ooxml.chart;

import org.jspecify.annotations.NullMarked;

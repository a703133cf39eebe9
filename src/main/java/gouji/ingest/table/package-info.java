/// Lines drawn on a page and the letters between them to tables.
///
/// Pure functions from geometry to [gouji.document.Table]: rulings are joined and snapped, those that touch make a
/// frame,
/// where a piece of border is missing two fields are one cell, letters fall into the cell around them. A table that
/// goes
/// on upon the next page is joined. All coordinates are points from the upper left of the page as a person sees it.
@NullMarked
package gouji.ingest.table;

import org.jspecify.annotations.NullMarked;

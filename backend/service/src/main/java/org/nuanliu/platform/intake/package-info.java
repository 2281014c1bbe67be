/**
 * Staged import: upload, verdict for each row and cell, preview, approval by a second person,
 * loading in the background, the same workbook back with its faults marked. What the rows are is
 * told by an {@link org.nuanliu.platform.intake.IntakeKind}; the room offers the operations with
 * its own actions and lets {@link org.nuanliu.platform.intake.Intakes} do the work.
 */
package org.nuanliu.platform.intake;

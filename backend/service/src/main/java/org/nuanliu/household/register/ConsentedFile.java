package org.nuanliu.household.register;

import java.util.UUID;

/**
 * A file as far as consents ask about it.
 *
 * @param editable its consent is still typed in with the form
 * @param live it was submitted and not refused
 * @param consented whether consent stands
 */
public record ConsentedFile(
    UUID id,
    String unionPath,
    String number,
    String headName,
    String state,
    boolean editable,
    boolean live,
    boolean consented,
    int version) {

  static ConsentedFile of(Household file) {
    return new ConsentedFile(
        file.id,
        file.unionPath,
        file.number,
        file.headName,
        file.state.label(),
        file.state.isEditable(),
        file.state.isLive(),
        file.consented,
        file.version);
  }
}

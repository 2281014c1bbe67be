package org.nuanliu.household.change;

import java.util.List;
import org.nuanliu.household.change.domain.Authority;
import org.nuanliu.household.change.domain.ChangePart;
import org.nuanliu.household.change.domain.ChangeType;

/**
 * One line of the table of 变更.
 *
 * @param parts what may be touched
 * @param authorities who decides, as a sentence for each part
 * @param papers kinds of papers that must come with it
 */
public record ChangeTypeEntry(
    ChangeType type,
    String label,
    List<ChangePart> parts,
    List<String> authorities,
    List<String> papers) {

  static ChangeTypeEntry of(ChangeType type) {
    List<ChangePart> parts = type.parts().stream().sorted().toList();
    return new ChangeTypeEntry(
        type,
        type.label(),
        parts,
        parts.stream().map(part -> part.label() + "：" + authority(type, part).label()).toList(),
        type.papers());
  }

  private static Authority authority(ChangeType type, ChangePart part) {
    return part.authority().compareTo(type.least()) > 0 ? part.authority() : type.least();
  }
}

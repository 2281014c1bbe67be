package org.nuanliu.household.register;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuanliu.household.register.domain.FileLevel;
import org.nuanliu.household.register.domain.HouseholdAction;
import org.nuanliu.household.register.domain.HouseholdForm;
import org.nuanliu.household.register.domain.ReviewChain;

/**
 * What requests about a filed family do to its file. Everything runs in the caller's transaction
 * and scope; what lies outside it is absent (404).
 */
public interface ChangeableHouseholds {

  /**
   * @throws org.nuanliu.platform.problem.Problem 404 outside the caller's scope
   */
  ChangeableFile read(UUID id);

  /**
   * The file, when the caller may propose this now.
   *
   * @throws org.nuanliu.platform.problem.Problem 404, 403, or 409 where the state forbids it
   */
  ChangeableFile begin(UUID id, HouseholdAction action);

  /** Whether the state of the file, whoever asks, takes this action. */
  boolean takes(UUID id, HouseholdAction action);

  /** Which unions above the file review and approve it, if its level were this one. */
  ReviewChain chain(UUID id, FileLevel level);

  /**
   * What was typed, with the stored numbers in the place of masked ones.
   *
   * @throws org.nuanliu.platform.problem.Problem 400 for a masked number that is not the stored
   *     one, and for persons and items that are not in the stored form
   */
  HouseholdForm clear(HouseholdForm typed, HouseholdForm stored);

  HouseholdForm masked(HouseholdForm clear);

  /** The number in clear that stands masked under this pointer; empty where none does. */
  Optional<String> number(HouseholdForm clear, String pointer);

  List<PersonFacts> persons(HouseholdForm form);

  /**
   * Applies the form by the code that {@link #apply} runs, tells what comes of it, and takes
   * everything back. Records that were read before in this transaction must be read anew.
   *
   * @param paperKinds kinds of the papers that would come with it
   * @param merged file that would go into this one; null for none
   * @throws org.nuanliu.platform.problem.Problem 400 or 422 for what cannot be stored
   */
  FormTrial tryOut(UUID id, HouseholdForm form, List<String> paperKinds, UUID merged);

  /**
   * Makes the form the content of the file, keeps what it was and what it is now, and writes the
   * step.
   *
   * @param note for 办理经过
   * @throws org.nuanliu.platform.problem.Problem 422 with everything that would be wrong
   */
  void apply(UUID id, HouseholdForm form, List<ProvingPaper> papers, String note);

  /**
   * Ends a file as 重复建档, before its persons are applied to the other one.
   *
   * @param proposedBy who proposed it; never the caller, who decides
   * @param explanation why, for both files
   */
  void merge(UUID id, UUID into, UUID proposedBy, String explanation);

  /** Writes a line of 办理经过 and changes nothing else. */
  void note(UUID id, HouseholdAction action, String opinion);

  /**
   * Opens a draft at the union of another file.
   *
   * @param registrarId who fills it in
   */
  UUID openDraft(UUID from, UUID registrarId, HouseholdForm form);

  /** Moves the file with all its parts to another union; needs a scope that holds both. */
  void move(UUID id, String to, String note);
}

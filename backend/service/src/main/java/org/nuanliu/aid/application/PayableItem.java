package org.nuanliu.aid.application;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nuanliu.platform.money.Money;

/**
 * An approved application as whoever pays it needs to know it.
 *
 * @param number of the application, as people read it out
 * @param unionPath of the union that applied; the money is spent there
 * @param personId of whom it is about: the patient, the student; the head for the whole family
 * @param beneficiaryName of the head, into whose account it is paid
 * @param beneficiaryBlindIndex of the head's ID number
 * @param familyIndexes blind indexes of all persons of the file, the head first: nobody among them
 *     may have a part in the payment
 * @param purpose of list {@code aid-purpose}
 * @param year in which it counts for the caps
 * @param urgent decided by the short way of an emergency
 * @param people registrar, reviewers, approvers: none of them pays
 */
public record PayableItem(
    UUID applicationId,
    String number,
    String unionPath,
    UUID householdId,
    UUID personId,
    String beneficiaryName,
    byte[] beneficiaryBlindIndex,
    List<byte[]> familyIndexes,
    String purpose,
    Money amount,
    int year,
    boolean urgent,
    Set<UUID> people) {}

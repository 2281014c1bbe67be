package org.nuanliu.aid.application;

import java.time.LocalDate;
import java.util.UUID;
import org.nuanliu.aid.application.domain.AidState;
import org.nuanliu.platform.money.Money;

/**
 * Something that a family or one of its persons received or asked for, from whichever union.
 *
 * @param applicationId absent for another union's, of which only this is told
 * @param number absent for another union's
 * @param personName absent for another union's
 * @param sameHousehold false where a person of the family received it in another file
 * @param amount granted, or else asked for
 */
public record ReceivedAid(
    UUID applicationId,
    String number,
    String unionName,
    boolean sameHousehold,
    String personName,
    String purpose,
    String variant,
    AidState state,
    Money amount,
    LocalDate appliedOn,
    LocalDate approvedOn,
    LocalDate paidOn) {}

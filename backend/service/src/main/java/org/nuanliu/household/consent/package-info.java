/**
 * 同意与授权: the texts, who agreed, the authorisations of adults, and a person's right to see and
 * correct.
 */
package org.nuanliu.household.consent;

/** The states of a campaign, without a framework. */
package org.nuanliu.visit.campaign.domain;

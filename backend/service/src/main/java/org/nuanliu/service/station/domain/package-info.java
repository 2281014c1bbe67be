/** Rules of stations, without a framework. */
package org.nuanliu.service.station.domain;

/**
 * What the province prescribes, dated: code lists, 低保标准, policy parameters, working days. Types
 * here are the face of the room.
 */
package org.nuanliu.dictionary;

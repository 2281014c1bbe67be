/** 困难职工档案: the face of the room for the rooms above it. */
package org.nuanliu.household;

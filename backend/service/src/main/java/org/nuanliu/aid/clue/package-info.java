/** 监督线索: what looks wrong in the records of aid, and what came of looking into it. */
package org.nuanliu.aid.clue;

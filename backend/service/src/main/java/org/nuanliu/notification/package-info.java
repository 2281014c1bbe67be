/** What waits for people. Types here are the face of the room. */
package org.nuanliu.notification;

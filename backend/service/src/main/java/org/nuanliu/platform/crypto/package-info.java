/**
 * Field and content encryption, blind indexes, masking, revealing and signing. The only package
 * that touches a cipher: everything else asks {@link org.nuanliu.platform.crypto.FieldCipher} and
 * its neighbours, so that an algorithm or a key store is exchanged in one place.
 */
package org.nuanliu.platform.crypto;

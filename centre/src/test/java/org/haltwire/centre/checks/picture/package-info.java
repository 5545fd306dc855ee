/// Tests of what is read in pictures.
package org.haltwire.centre.checks.picture;

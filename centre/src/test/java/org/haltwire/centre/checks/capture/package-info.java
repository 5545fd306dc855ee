/// Tests of pages behind links, with an Internet of our own.
package org.haltwire.centre.checks.capture;

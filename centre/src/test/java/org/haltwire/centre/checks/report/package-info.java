/// What people type, as it is read.
package org.haltwire.centre.checks.report;

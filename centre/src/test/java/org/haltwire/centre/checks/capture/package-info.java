/// Tests of the bot against a server of ours that speaks the Bot API.
package org.haltwire.centre.checks.capture;

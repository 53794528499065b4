/**
 * Campaigns of random faults that run for as long as the caller chooses. A {@link
 * io.newswire.standalone.chaos.campaign.CampaignScript} decides by its seed what happens in each round. A round has its
 * own brokers, instances, topics and folders, which are deleted when it has passed, so hours need no more memory or
 * disk than minutes. The first round that fails ends the campaign, and all its files are kept.
 */
@NullMarked
package io.newswire.standalone.chaos.campaign;

import org.jspecify.annotations.NullMarked;

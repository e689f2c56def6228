package io.trackrecord.bot.catalog;

/// A name that credits an artist together with others, such as "A & B" for A.
///
/// @param artist the name as the datasets write it
/// @param tracks how many of the joint tracks carry it
/// @param datasets in how many datasets these are
public record JointCredit(String artist, long tracks, int datasets) {}

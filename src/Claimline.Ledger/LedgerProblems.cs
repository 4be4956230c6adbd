using System.Globalization;
using Claimline.Language;

namespace Claimline.Ledger;

/// <summary>Everything that can go wrong with a ledger. Codes never change meaning; docs/problems.md lists them.</summary>
public static class LedgerProblems
{
    private const string BringBack = "'claimline restore' brings back a backup";

    public static Problem Missing(string path) =>
        new("CL0401", "there is no ledger here; 'claimline add' makes one, --ledger names another", path);

    public static Problem NoLedger(string path) =>
        new("CL0402", "the file is no ledger; check the path", path);

    public static Problem Newer(string path, long schema, int known) =>
        new("CL0403", string.Create(CultureInfo.InvariantCulture, $"the ledger was written by a newer version of the program (schema {schema}, this one knows {known}); update the program"), path);

    public static Problem Older(string path) =>
        new("CL0412", "the ledger was written by an older version of the program; 'claimline add' or 'claimline verify --mend' brings it forward, with a copy beside it", path);

    public static Problem Exists(string path) =>
        new("CL0413", "the file is there already and is not written over; give another name", path);

    public static Problem ReadOnly(string path, string reason) =>
        new("CL0404", $"the ledger cannot be written ({reason}); check the permissions of the file and its folder", path);

    public static Problem Unopened(string path, string reason) =>
        new("CL0405", $"the ledger cannot be opened ({reason}); check the path and its permissions", path);

    public static Problem DiskFull(string path) =>
        new("CL0406", "the disk is full; everything reported as added before is kept: make room and add the rest again", path);

    public static Problem Busy(string path, TimeSpan waited) =>
        new("CL0407", string.Create(CultureInfo.InvariantCulture, $"another process has been writing for {waited.TotalSeconds:0} seconds; nothing was lost, try again when it is done"), path);

    public static Problem Locked(string path) =>
        new("CL0407", "another process is using the ledger; nothing was lost, try again when it is done", path);

    public static Problem Damaged(string path, string reason) =>
        new("CL0408", $"the ledger's file is damaged ({reason}); 'claimline verify' says where, 'claimline restore' brings back a backup", path);

    public static Problem Failed(string path, string reason) =>
        new("CL0409", $"the ledger cannot be read or written ({reason}); everything reported as added before is kept", path);

    public static Problem ClockSetBack(string path, DateTimeOffset now, DateTimeOffset last) =>
        new("CL0410", string.Create(CultureInfo.InvariantCulture, $"the clock says {now:yyyy-MM-dd HH:mm:ss} UTC, before the last entry; {last:yyyy-MM-dd HH:mm:ss.fff} UTC was kept as the time: set the clock right"), path);

    public static Problem WasRedacted(string where, long decision) =>
        new("CL0411", string.Create(CultureInfo.InvariantCulture, $"this document, or a part of it, was redacted by decision {decision} and is not added again"), where);

    public static Problem NoDocument(string given) =>
        new("CL0414", "the ledger holds no document of this id; give at least six digits of the SHA-256 of one that it holds", given);

    public static Problem SeveralDocuments(string given) =>
        new("CL0415", "several documents begin with this id; give more digits", given);

    public static Problem OutsideDocument(string given, int length) =>
        new("CL0416", string.Create(CultureInfo.InvariantCulture, $"the span lies outside the document, whose text has {length} characters (UTF-16 code units); give START-END within it"), given);

    public static Problem OnlyWhole(string document) =>
        new("CL0417", "of what was logged by hand, or kept as a file, no span can be blacked out; leave out --span, which takes it out whole, and log the rest again", document);

    public static Problem EntryMissing(string path, long number) =>
        new("CL0420", string.Create(CultureInfo.InvariantCulture, $"entry {number} is missing; {BringBack}"), path);

    public static Problem EntryAltered(string path, long number, string how) =>
        new("CL0421", string.Create(CultureInfo.InvariantCulture, $"entry {number} was altered: {how}; {BringBack}"), path);

    public static Problem HeadDiffers(string path, long entries, long head) =>
        new("CL0422", string.Create(CultureInfo.InvariantCulture, $"the log holds {entries} entries, and its head was made over {head} or over others; {BringBack}"), path);

    public static Problem Structure(string path, string reason) =>
        new("CL0423", $"the file is damaged: {reason}; {BringBack}", path);

    public static Problem SchemaDiffers(string path) =>
        new("CL0424", $"its tables are not those that the program makes; {BringBack}", path);

    public static Problem RowDiffers(string path, string table, string row) =>
        new("CL0425", $"row {row} of table {table} is not what the log gives; 'claimline verify --mend' derives the tables again", path);

    public static Problem Shorter(string path, long entries, long kept) =>
        new("CL0426", string.Create(CultureInfo.InvariantCulture, $"the log holds {entries} entries and the checkpoint was made over {kept}: entries were lost, or it is another ledger's; {BringBack}"), path);

    public static Problem Inconsistent(string path, long kept) =>
        new("CL0427", string.Create(CultureInfo.InvariantCulture, $"the first {kept} entries are not those of the checkpoint: they were altered, or it is another ledger's; {BringBack}"), path);

    public static Problem NoClaim(string given) =>
        new("CL0430", "the ledger holds no claim of this id; give at least six letters of one that 'claimline claims' lists", given);

    public static Problem SeveralClaims(string given) =>
        new("CL0431", "several claims begin with this id; give more letters", given);

    public static Problem NotThen(string given) =>
        new("CL0432", "nobody whom the ledger knows had put this claim forward by then; give a later --as-of or --known", given);

    public static Problem NoClaims(string path) =>
        new("CL0433", "the ledger holds no claims yet; 'claimline add' records documents that make them", path);

    public static Problem NoSource(string given) =>
        new("CL0434", "the ledger knows no source of this name; 'claimline sources' lists them", given);

    public static Problem SeveralSources(string given, IReadOnlyList<string> keys) =>
        new("CL0435", $"several sources have this in their name; give one of their ids: {string.Join(", ", keys.Take(5))}{(keys.Count > 5 ? ", ..." : "")}", given);

    public static Problem OtherRules(string path) =>
        new("CL0436", "the ledger's claims were derived by other rules than this program's; 'claimline verify --mend' derives them again", path);

    public static Problem NoEvidence(string given) =>
        new("CL0437", "the ledger knows no piece of evidence of this id; give at least six letters of one that 'claimline evidence list' shows", given);

    public static Problem SeveralEvidence(string given) =>
        new("CL0438", "several pieces of evidence begin with this id; give more letters", given);

    public static Problem EvidenceOfRegion(string claim, string region) =>
        new("CL0451", $"the claim tells of all of {region}, and a part proves no whole; say with --place which place the evidence shows", claim);

    public static Problem FarAway(string at, double km, string place) =>
        new("CL0452", string.Create(CultureInfo.InvariantCulture, $"the coordinates lie {km:0} km from {place}, which it is said to show; correct them, or say with --place of 'evidence add' or 'link' where it was taken; 'evidence discredit' says that it is of another place"), at);

    public static Problem CapturedBefore(string captured, DateOnly from) =>
        new("CL0453", string.Create(CultureInfo.InvariantCulture, $"it was captured before what the claim tells of, which was on {from:yyyy-MM-dd} or later, so it can show nothing of it; correct --captured or the claim"), captured);

    public static Problem SourceExists(string given, string key) =>
        new("CL0460", $"there is such a source already, {key}; 'claimline source edit' tells more of it", given);

    public static Problem NotHeardThen(string given) =>
        new("CL0461", "nothing that the ledger knows was heard of this source by then; give a later --as-of or --known", given);

    public static Problem NoSuchValue(string given, string what, IReadOnlyList<string> allowed) =>
        new("CL0462", $"this is no {what}; give one of {string.Join(", ", allowed)}", given);

    public static Problem NoHandle(string given) =>
        new("CL0463", "this is no handle of a channel; give it as @name, or a link to the channel", given);

    public static Problem AnothersName(string given, string key) =>
        new("CL0464", $"this leads to another source, {key}; 'claimline source merge' makes the two one", given);

    public static Problem OneAlready(string given, string key) =>
        new("CL0465", $"this is {key} already; nothing is to be decided", given);

    public static Problem NoSourceDecision(long number) =>
        new("CL0466", "no decision on sources that still stands has this number; 'claimline source' shows those on a source", number.ToString(CultureInfo.InvariantCulture));

    public static Problem OneClaimAlready(string given, string other) =>
        new("CL0470", $"{given} and {other} are one claim already; nothing is to be decided", given);

    public static Problem NotComparable(string one, string other) =>
        new("CL0471", $"{one} and {other} tell of things that are never compared (another kind, or another place); they cannot be one claim, and are none", one);

    public static Problem HeardAlone(string given) =>
        new("CL0472", "nobody else is heard in this claim, so there is nothing to split it from", given);

    public static Problem NotHeardIn(string given) =>
        new("CL0475", "this statement is not heard in the claim; 'claimline claim' shows those that are", given);

    public static Problem SplitBefore(string given) =>
        new("CL0476", "this statement was split off before, and its own claim was then joined to this one; take that back with 'claimline claim undo'", given);

    public static Problem NoClaimDecision(long number) =>
        new("CL0473", "no decision on claims that still stands has this number; 'claimline claim' shows those on a claim", number.ToString(CultureInfo.InvariantCulture));

    public static Problem NoVoice(string claim, int number) =>
        new("CL0474", string.Create(CultureInfo.InvariantCulture, $"no voice on this claim has the number {number}; 'claimline claim' shows them"), claim);

    public static Problem NoName(string given) =>
        new("CL0467", "a source needs a name with a letter or a digit in it", given);

    public static Problem NoCursor(string given) =>
        new("CL0457", "this is no cursor of this list; give what the page before ended with, or leave out --after", given);

    public static Problem NoPlace(string given, IReadOnlyList<string> near) =>
        new("CL0456", $"no claim tells of a place of this name or id; {Near(near)}'claimline places' lists those of which claims tell, 'claimline places find' all that gazetteers have", given);

    public static Problem NoWords(string given) =>
        new("CL0459", "there is no word in this to look for; give one with a letter or a digit", given);

    public static Problem NoSuchValue(string given, string what, IReadOnlyList<string> near, string others) =>
        new("CL0462", $"there is no such {what}; {Near(near)}{others}", given);

    private static string Near(IReadOnlyList<string> names) => names.Count == 0 ? "" : $"near to it: {string.Join(", ", names)}; ";

    public static Problem NoCheckpoint(string given) =>
        new("CL0428", "this is no checkpoint; give what 'claimline checkpoint' printed, or a file that holds it", given);
}

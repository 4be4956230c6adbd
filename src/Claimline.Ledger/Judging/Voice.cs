using Claimline.Ledger.Linking;
using Claimline.Ledger.Sources;

namespace Claimline.Ledger.Judging;

/// <summary>One voice in a claim: a source, and every statement in which it is heard, its repetitions counted once.</summary>
/// <param name="Origin">What it is not independent of: a party for whom it speaks, a channel, the footage, the publisher. Null where it is nobody's own word.</param>
/// <param name="Speaker">Who is behind it: the one it leans on, where the text tells.</param>
public sealed record Voice(string Key, SourceIdentity Speaker, string? Origin, IReadOnlyList<Bearing> Bearings)
{
    public Bearing First => Bearings[0];
}

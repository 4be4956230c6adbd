using Claimline.Language;
using Claimline.Language.Data;

namespace Claimline.Ledger.Linking;

/// <summary>The bounds of data/model/linking-rules.jsonc, by the names they have there.</summary>
internal sealed record LinkingBounds
{
    public int StateDays { get; init; }
    public int OpenDays { get; init; }
    public int CounterDays { get; init; }
    public int DayReach { get; init; }
    public int DateDays { get; init; }
    public double SameWords { get; init; }
    public double PerhapsWords { get; init; }
    public double RepeatWords { get; init; }
    public double PartWords { get; init; }
    public double RetoldWords { get; init; }
    public int OwnWords { get; init; }
    public int PointingWithin { get; init; }
    public int CarriedWords { get; init; }
    public int CarriedDays { get; init; }
    public int Figure { get; init; }
    public int PartDays { get; init; }
    public IReadOnlyList<string> Attempts { get; init; } = [];
    public IReadOnlyList<string> PointingWords { get; init; } = [];
    public IReadOnlyList<string> PointingSubjects { get; init; } = [];
    public IReadOnlyList<string> EmptySubjects { get; init; } = [];
    public IReadOnlyList<string> Undecided { get; init; } = [];
    public IReadOnlyList<string> ClauseWords { get; init; } = [];
    public IReadOnlyList<string> Determiners { get; init; } = [];
    public IReadOnlyList<string> Recent { get; init; } = [];
    public IReadOnlyList<string> RecentSpans { get; init; } = [];
    public IReadOnlyList<string> SayingWords { get; init; } = [];
    public IReadOnlyList<string> ChannelKinds { get; init; } = [];
    public IReadOnlyList<string> Insiders { get; init; } = [];

    /// <summary>Days beyond which nothing is the same, the contrary or perhaps the same; of states only what came before and what ended them is looked for farther away.</summary>
    public int Reach => Math.Max(Math.Max(StateDays, OpenDays), Math.Max(Math.Max(DateDays, DayReach), Math.Max(CarriedDays, Math.Max(CounterDays, PartDays))));

    /// <summary>Days beyond which two propositions of such a time are never the same.</summary>
    public int SameWithin(TimeSense time) => time switch
    {
        TimeSense.State => StateDays,
        TimeSense.Open => Math.Max(OpenDays, DateDays),
        _ => Math.Max(CarriedDays, Math.Max(DateDays, DayReach)),
    };

    public static LinkingBounds Load(DataFiles files, ICollection<Problem> problems) => Commented.Read<LinkingBounds>(files, "model/linking-rules.jsonc", problems) ?? new LinkingBounds();
}

namespace Claimline.Publish;

/// <summary>publication/publication.jsonc, by the names it has there.</summary>
public sealed record PublicationSettings
{
    public string Series { get; init; } = "";
    public string Zone { get; init; } = "UTC";
    public TimeOnly CutOff { get; init; }
    public int Toplines { get; init; }
    public int Takeaways { get; init; }
    public int NumbersOf { get; init; }
    public IReadOnlyList<HoldRule> Holds { get; init; } = [];
    public int EmbargoHours { get; init; }
    public IReadOnlyList<PartyOf> PlansOf { get; init; } = [];
    public IReadOnlyList<string> PlanKinds { get; init; } = [];
    public IReadOnlyList<string> PrivateSources { get; init; } = [];
    public IReadOnlyList<string> Offices { get; init; } = [];
    public IReadOnlyList<string> NoNames { get; init; } = [];
    public string FourEyes { get; init; } = "";
}

/// <summary>A party of one theatre.</summary>
public sealed record PartyOf(string Theatre, string Party);

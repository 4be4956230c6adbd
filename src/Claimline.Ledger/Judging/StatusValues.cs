using Claimline.Language;
using Claimline.Language.Data;

namespace Claimline.Ledger.Judging;

/// <summary>data/model/status-rules.jsonc, by the names it has there.</summary>
internal sealed record StatusValues
{
    public IReadOnlyList<Basis> Basis { get; init; } = [];
    public IReadOnlyList<string> SpeaksForParty { get; init; } = [];
    public IReadOnlyList<string> Located { get; init; } = [];
    public IReadOnlyList<string> EvidenceKinds { get; init; } = [];
    public IReadOnlyList<string> FindingKinds { get; init; } = [];
    public IReadOnlyList<Stance> FindingStances { get; init; } = [];
    public IReadOnlyList<Stance> WeakStances { get; init; } = [];

    public static StatusValues Load(DataFiles files, ICollection<Problem> problems)
    {
        var values = Commented.Read<StatusValues>(files, "model/status-rules.jsonc", problems) ?? new StatusValues();
        if (!values.Basis.Order().SequenceEqual(Enum.GetValues<Basis>())) problems.Add(new("CL0212", "'basis' must list every basis once, strongest first", "model/status-rules.jsonc:1"));
        return values;
    }
}

using Claimline.Language;
using Claimline.Language.Data;
using Claimline.Ledger.Linking;

namespace Claimline.Ledger.Judging;

/// <summary>The rules of judging, from data/model: who speaks for a party, who loses by what, what entails what.</summary>
public sealed class StatusRules
{
    private StatusRules(IReadOnlyList<Problem> problems) => Problems = problems;

    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>The rules by which statements were linked: their sides and kinds are needed here, too.</summary>
    public required LinkingRules Linking { get; init; }
    internal StatusValues Values { get; private init; } = null!;
    internal Interest Interest { get; private init; } = null!;
    internal Entailment Entails { get; private init; } = null!;

    public static StatusRules Load(DataFiles files)
    {
        var problems = new List<Problem>();
        var linking = LinkingRules.Load(files);
        problems.AddRange(linking.Problems);
        return new StatusRules(problems)
        {
            Linking = linking,
            Values = StatusValues.Load(files, problems),
            Interest = Interest.Load(files, problems),
            Entails = Entailment.Load(files, problems),
        };
    }
}

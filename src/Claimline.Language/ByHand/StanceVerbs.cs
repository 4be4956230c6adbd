using System.Collections.Frozen;
using Claimline.Language.Data;

namespace Claimline.Language.ByHand;

/// <summary>The verb that puts each stance into a sentence: data/language/en/stance-verbs.tsv.</summary>
internal sealed class StanceVerbs
{
    private readonly FrozenDictionary<Stance, string> past;

    private StanceVerbs(FrozenDictionary<Stance, string> past) => this.past = past;

    public string this[Stance stance] => past.GetValueOrDefault(stance, "");

    public static StanceVerbs Load(DataFiles files, ICollection<Problem> problems)
    {
        var verbs = new Dictionary<Stance, string>();
        foreach (var row in Table.Read(files, "language/en/stance-verbs.tsv", problems, "stance", "past").Rows) verbs[row.Choice<Stance>("stance", problems)] = row["past"] ?? "";
        foreach (var missing in Enum.GetValues<Stance>().Where(s => string.IsNullOrEmpty(verbs.GetValueOrDefault(s))))
            problems.Add(new("CL0204", $"the stance '{missing}' has no verb", "language/en/stance-verbs.tsv:1"));
        return new StanceVerbs(verbs.ToFrozenDictionary());
    }
}

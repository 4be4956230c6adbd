using Claimline.Language.Tokens;

namespace Claimline.Language.Places;

/// <summary>Where a text speaks of the theatre's axes: "Southern Axis", in headings and in sentences.</summary>
internal sealed class AxisTalk
{
    private readonly Dictionary<int, List<Axis>> sentences = [];
    private readonly Dictionary<int, List<Axis>> blocks = [];

    public AxisTalk(TokenizedText text, PlaceLexicon lexicon, Ground ground)
    {
        var sentence = 0;
        for (var at = 0; at < text.Count; at++)
        {
            if ((lexicon.RoleOf(text[at].Word) & PlaceRole.AxisWord) == 0) continue;
            var length = ground.Phrases.Match(text.Tokens, at, out var axis);
            if (length == 0) continue;
            while (text.Sentences[sentence].End <= at) sentence++;
            Note(sentences, sentence, axis);
            Note(blocks, text.Sentences[sentence].Block, axis);
            at += length - 1;
        }
    }

    /// <summary>True where the sentence names an axis that the site lies on.</summary>
    public bool InSentence(int sentence, PlaceSite site) => On(sentences, sentence, site);

    public bool InBlock(int block, PlaceSite site) => On(blocks, block, site);

    private static bool On(Dictionary<int, List<Axis>> said, int where, PlaceSite site)
    {
        if (said.Count == 0 || !said.TryGetValue(where, out var axes)) return false;
        foreach (var axis in axes)
        {
            if (axis.Holds(site)) return true;
        }
        return false;
    }

    private static void Note(Dictionary<int, List<Axis>> said, int where, Axis axis)
    {
        if (!said.TryGetValue(where, out var axes)) said[where] = axes = [];
        axes.Add(axis);
    }
}

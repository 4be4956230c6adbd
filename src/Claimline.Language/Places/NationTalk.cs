using Claimline.Language.Tokens;

namespace Claimline.Language.Places;

/// <summary>Whose adjectives each paragraph has: "Spanish unions" speak for a Barcelona in Spain.</summary>
/// <remarks>Only countries off the theatre's ground count: in a report of a war its parties' names are in every sentence and tell nothing of where.</remarks>
internal sealed class NationTalk
{
    private readonly Dictionary<int, HashSet<ushort>> blocks = [];

    public NationTalk(TokenizedText text, PlaceLexicon lexicon, Ground ground)
    {
        for (var s = 0; s < text.Sentences.Count; s++)
        {
            var sentence = text.Sentences[s];
            for (var at = sentence.First; at < sentence.End; at++)
            {
                if (!text[at].IsCapital || (lexicon.RoleOf(text[at].Word) & PlaceRole.Nationality) == 0 || (text[at].Shape & TokenShape.AllCapitals) != 0) continue;
                var nation = lexicon.NationOf(text[at].Word);
                if (nation == 0 || ground.IsOf(nation)) continue;
                if (!blocks.TryGetValue(sentence.Block, out var nations)) blocks[sentence.Block] = nations = [];
                nations.Add(nation);
            }
        }
    }

    public bool Names(int block, ushort country) => country != 0 && blocks.TryGetValue(block, out var nations) && nations.Contains(country);
}

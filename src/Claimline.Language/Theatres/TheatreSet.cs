using Claimline.Language.Data;
using Claimline.Language.Tokens;

namespace Claimline.Language.Theatres;

/// <summary>All theatres of the data, and the choice among them by the words of a text.</summary>
internal sealed class TheatreSet
{
    private const string ListFile = "theatres/theatres.tsv";

    // By word id: 1 + the index of the theatre that the word tells; 0 for the rest.
    private readonly byte[] telling;

    private TheatreSet(IReadOnlyList<Theatre> all, byte[] telling)
    {
        All = all;
        this.telling = telling;
    }

    /// <summary>In the order of theatres.tsv; never empty.</summary>
    public IReadOnlyList<Theatre> All { get; }

    /// <summary>The index of a theatre's id; null where there is none.</summary>
    public int? IndexOf(string? id)
    {
        for (var i = 0; i < All.Count; i++)
        {
            if (string.Equals(All[i].Id, id, StringComparison.Ordinal)) return i;
        }
        return null;
    }

    /// <summary>The index of the theatre that more words of the text tell than of any other; the first listed where none does.</summary>
    public int Choose(ReadOnlySpan<Token> tokens)
    {
        Span<int> votes = stackalloc int[All.Count + 1];
        foreach (ref readonly var token in tokens)
        {
            if (token.Word != 0 && token.Word < telling.Length) votes[telling[token.Word]]++;
        }
        var best = 1;
        for (var i = 2; i < votes.Length; i++)
        {
            if (votes[i] > votes[best]) best = i;
        }
        return best - 1;
    }

    public static TheatreSet Load(DataFiles files, Vocabulary vocabulary, ICollection<Problem> problems)
    {
        var theatres = new List<Theatre>();
        var votes = new List<(int Word, byte Theatre)>();
        foreach (var row in Table.Read(files, ListFile, problems, "id", "name").Rows)
        {
            if (row["id"] is not { } id || row["name"] is not { } name) continue;
            var parties = new List<Party>();
            foreach (var line in Table.Read(files, $"theatres/{id}/parties.tsv", problems, "id", "name", "countries", "with", "telling").Rows)
            {
                if (line["id"] is not { } party || line["name"] is not { } partyName) continue;
                if (parties.Exists(p => p.Id == party || p.Countries.Intersect(line.List("countries"), StringComparer.Ordinal).Any()))
                {
                    problems.Add(new("CL0207", $"party '{party}' or one of its countries is listed twice", line.Line.ToString()));
                    continue;
                }
                parties.Add(new Party(party, partyName, line.List("countries"), line["with"], new Trace("party", line.Line)));
                foreach (var word in line.List("telling")) votes.Add((vocabulary.Add(word), (byte)(theatres.Count + 1)));
            }
            theatres.Add(new Theatre(id, name, parties));
        }
        if (theatres.Count == 0) theatres.Add(new Theatre("none", "", []));
        var telling = new byte[vocabulary.Count];
        foreach (var (word, theatre) in votes) telling[word] = theatre;
        return new TheatreSet(theatres, telling);
    }
}

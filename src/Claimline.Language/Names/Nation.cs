using Claimline.Language.Data;
using Claimline.Language.Tokens;

namespace Claimline.Language.Names;

/// <summary>A country with the words for it.</summary>
/// <param name="Adjective">The usual one, "Russian": stands before the names of its offices.</param>
internal sealed record Nation(string Code, string Name, string Adjective, DataLine Line);

/// <summary>A word for a country, its people or what is theirs. Exact: only in this case ("US").</summary>
internal sealed record NationWord(Nation Nation, NationWordKind Kind, string? Exact);

internal enum NationWordKind { Adjective, People, Country, Capital }

/// <summary>Reads nationalities.tsv.</summary>
internal static class NationList
{
    public static PhraseBook<NationWord> Load(DataFiles files, Vocabulary vocabulary, ICollection<Problem> problems, WordFlags flags)
    {
        var book = new PhraseBook<NationWord>(vocabulary);
        var rows = Table.Read(files, "language/en/nationalities.tsv", problems, "code", "names", "adjectives", "people", "capital").Rows;
        // A word with several uses ("Israel", "Turkmen") keeps the last added: adjectives win over people, and these over the land.
        foreach (var (column, kind) in new[] { ("capital", NationWordKind.Capital), ("names", NationWordKind.Country), ("people", NationWordKind.People), ("adjectives", NationWordKind.Adjective) })
        {
            foreach (var row in rows)
            {
                if (row["code"] is not { } code) continue;
                var adjective = row.List("adjectives").FirstOrDefault() ?? row.List("names").FirstOrDefault() ?? code;
                var nation = new Nation(code, row.List("names").FirstOrDefault() ?? adjective, adjective, row.Line);
                foreach (var word in row.List(column))
                {
                    book.Add(word, new NationWord(nation, kind, word.Length > 1 && char.IsUpper(word[1]) ? word : null));
                    flags.Mark(word, NameFlags.Nation);
                }
            }
        }
        return book;
    }
}

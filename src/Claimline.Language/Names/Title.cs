using Claimline.Language.Data;
using Claimline.Language.Tokens;

namespace Claimline.Language.Names;

/// <summary>A word that stands before a person's name and says what the person is.</summary>
/// <param name="Kind">The kind of source that its bearer is; null where other words tell.</param>
internal sealed record Title(TitleUse Use, string? Kind, Gender Gender, DataLine Line);

/// <summary>Office and rank speak for whom they serve, a role for oneself; a modifier ("former") stands before them.</summary>
internal enum TitleUse { Office, Rank, Role, Modifier }

internal enum Gender { Unknown, Male, Female, Either }

/// <summary>Reads titles.tsv.</summary>
internal static class TitleList
{
    public static PhraseBook<Title> Load(DataFiles files, Vocabulary vocabulary, ICollection<Problem> problems, WordFlags flags)
    {
        var book = new PhraseBook<Title>(vocabulary);
        foreach (var row in Table.Read(files, "language/en/titles.tsv", problems, "titles", "what", "kind", "gender").Rows)
        {
            var title = new Title(row.Choice<TitleUse>("what", problems), row["kind"], row.Choice<Gender>("gender", problems), row.Line);
            foreach (var phrase in row.List("titles"))
            {
                book.Add(phrase.TrimEnd('-'), title);
                flags.Mark(phrase.TrimEnd('-'), NameFlags.Title);
            }
        }
        return book;
    }
}

using Claimline.Language.Data;
using Claimline.Language.Tokens;

namespace Claimline.Language.Names;

/// <summary>Given names, with the gender that they tell.</summary>
internal sealed class GivenNames
{
    private readonly Dictionary<int, Gender> genders = [];

    public Gender GenderOf(int word) => genders.GetValueOrDefault(word);

    public static GivenNames Load(DataFiles files, Vocabulary vocabulary, ICollection<Problem> problems, WordFlags flags)
    {
        var names = new GivenNames();
        foreach (var row in Table.Read(files, "language/en/given-names.tsv", problems, "names", "gender").Rows)
        {
            var gender = row.Choice<Gender>("gender", problems);
            foreach (var name in (row["names"] ?? "").Split(' '))
            {
                var word = vocabulary.Add(name);
                names.genders[word] = gender;
                flags.Mark(word, NameFlags.GivenName);
            }
        }
        return names;
    }
}

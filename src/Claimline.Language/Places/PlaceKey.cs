using System.Text;

namespace Claimline.Language.Places;

/// <summary>The form under which a place's name is looked up: case, diacritics, apostrophes and hyphens gone, and the spellings of one Slavic name made one.</summary>
/// <remarks>
/// Within a word a run of i, y, j before a vowel goes, any other run becomes one i, and it goes at the word's end; doubled letters become one.
/// So Hulyaipole, Huliaipole and Hulyaypole fold alike, as do Zeleny and Zelenyi. Two different names rarely do (1.5 places a key in Ukraine, folded or not).
/// </remarks>
public static class PlaceKey
{
    /// <summary>Names longer than this have no key.</summary>
    public const int MaxLength = 96;

    /// <summary>The hash of no words.</summary>
    public const ulong Start = 14695981039346656037;

    private static readonly char[] Bases = BuildBases();

    /// <summary>The folded name, its words divided by single spaces.</summary>
    public static string Fold(ReadOnlySpan<char> name)
    {
        Span<char> folded = stackalloc char[MaxLength * 2];
        return folded[..Fold(name, folded)].ToString();
    }

    /// <summary>Folds into a buffer of twice <see cref="MaxLength"/>; 0 where nothing is left or the name is too long.</summary>
    public static int Fold(ReadOnlySpan<char> name, Span<char> into)
    {
        if (name.Length > MaxLength) return 0;
        var length = 0;
        var wordStart = 0;
        for (var i = 0; i < name.Length; i++)
        {
            var c = Base(name[i]);
            if (c == '\0') continue;
            if (c == ' ')
            {
                if (length == 0 || into[length - 1] == ' ') continue;
                length = EndWord(into, wordStart, length);
                if (length == 0 || into[length - 1] == ' ') continue;
                into[length++] = ' ';
                wordStart = length;
                continue;
            }
            if (name[i] is 'ß' or 'æ' or 'œ')
            {
                into[length++] = name[i] == 'ß' ? 's' : name[i] == 'æ' ? 'a' : 'o';
                c = name[i] == 'ß' ? 's' : 'e';
            }
            into[length++] = c;
        }
        if (length > wordStart) length = EndWord(into, wordStart, length);
        return length > 0 && into[length - 1] == ' ' ? length - 1 : length;
    }

    /// <summary>The hash of a whole name, divided as <see cref="Fold(ReadOnlySpan{char}, Span{char})"/> divides it; <see cref="Start"/> where the name has no key.</summary>
    public static ulong HashOf(ReadOnlySpan<char> name) => Append(Start, name);

    /// <summary>Goes on from the hash of the words before.</summary>
    public static ulong Append(ulong hash, ReadOnlySpan<char> words)
    {
        Span<char> folded = stackalloc char[MaxLength * 2];
        var length = Fold(words, folded);
        if (length == 0) return hash;
        if (hash != Start) hash = (hash ^ ' ') * 1099511628211;
        foreach (var c in folded[..length]) hash = (hash ^ c) * 1099511628211;
        return hash;
    }

    /// <summary>Spreads the hash over all bits; done once, before it is looked up.</summary>
    public static ulong Mix(ulong hash)
    {
        hash ^= hash >> 32;
        hash *= 0xd6e8feb86659fd93;
        hash ^= hash >> 29;
        return hash;
    }

    private static int EndWord(Span<char> into, int start, int end)
    {
        var to = start;
        for (var i = start; i < end;)
        {
            var c = into[i];
            if (IsSoft(c))
            {
                var run = i;
                while (i < end && IsSoft(into[i])) i++;
                var keep = i == end ? run == start : !IsVowel(into[i]);
                if (keep) into[to++] = 'i';
                continue;
            }
            i++;
            if (to > start && into[to - 1] == c && !char.IsAsciiDigit(c)) continue;
            into[to++] = c;
            // Zaporizhzhia is as often written Zaporizhia
            if (to - start >= 4 && c == 'h' && into[to - 2] == into[to - 4] && into[to - 3] == 'h') to -= 2;
        }
        return to;
    }

    private static bool IsSoft(char c) => c is 'i' or 'y' or 'j';

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'o' or 'u';

    // '\0' is left out, ' ' divides words.
    private static char Base(char c)
    {
        if (c is >= 'a' and <= 'z' or >= '0' and <= '9') return c;
        if (c is >= 'A' and <= 'Z') return (char)(c | 0x20);
        if (c is ' ' or '-' or '/' or ',' or '\u00A0') return ' ';
        if (c < 0x80) return '\0';
        if (c < Bases.Length) return Bases[c];
        return c is >= '\u2010' and <= '\u2015' ? ' ' : c is >= '\u0300' and < '\u0370' || !char.IsLetter(c) ? '\0' : char.ToLowerInvariant(c);
    }

    private static char[] BuildBases()
    {
        var bases = new char[0x530];
        for (var c = '\u0080'; c < bases.Length; c++)
        {
            if (c is >= '\u02B0' and < '\u0370' || !char.IsLetter(c)) continue;
            // The diacritics of the Latin alphabet fold away; those of the Cyrillic one divide letters, but for ё.
            var plain = c < 0x250 ? c.ToString().Normalize(NormalizationForm.FormD)[0] : c;
            bases[c] = char.ToLowerInvariant(plain) switch
            {
                'ł' => 'l',
                'đ' or 'ð' => 'd',
                'ø' => 'o',
                'ı' => 'i',
                'ħ' => 'h',
                'þ' => 't',
                'ё' => 'е',
                var other => other,
            };
        }
        bases['\u00A0'] = ' ';
        return bases;
    }
}

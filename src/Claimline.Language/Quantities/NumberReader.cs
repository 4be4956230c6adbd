using System.Globalization;
using Claimline.Language.Tokens;

namespace Claimline.Language.Quantities;

/// <summary>Reads numbers in digits and words: "1,300", "2.5 million", "twenty-five", "one and a half", "half a million", "tens of thousands".</summary>
internal sealed class NumberReader(NumberWords words)
{
    public NumberRole RoleOf(int word) => words.RoleOf(word);

    public decimal ValueOf(int word) => words.ValueOf(word);

    public NumberRole RoleAt(TokenizedText text, int at) =>
        at >= 0 && at < text.Count && text[at].Kind == TokenKind.Word ? words.RoleOf(text[at].Word) : NumberRole.None;

    /// <summary>The number that starts at a token, before <paramref name="limit"/>. An article or "several" before a multiplier belongs to it, so it starts there.</summary>
    /// <param name="money">A currency sign stands before it: "5m" is then five million.</param>
    /// <param name="bounded">A bound stands before it: "nearly a third" is then a fraction.</param>
    public bool Read(TokenizedText text, int at, int limit, bool money, out Numeral numeral, bool bounded = false)
    {
        numeral = default;
        if (at >= limit) return false;
        if (text[at].Kind == TokenKind.Number) return Digits(text, at, limit, money, out numeral);
        return RoleAt(text, at) switch
        {
            NumberRole.Unit or NumberRole.Ten => Words(text, at, limit, out numeral),
            NumberRole.Hundred or NumberRole.Scale or NumberRole.Dozen => Words(text, at, limit, out numeral),
            NumberRole.Article when at + 1 < limit && RoleAt(text, at + 1) is NumberRole.Hundred or NumberRole.Scale or NumberRole.Dozen
                => Words(text, at + 1, limit, out numeral) && Start(ref numeral, at),
            NumberRole.Article when at + 1 < limit && RoleAt(text, at + 1) == NumberRole.Vaguer => Vague(text, at + 1, limit, out numeral) && Start(ref numeral, at),
            NumberRole.Article when at + 1 < limit && RoleAt(text, at + 1) == NumberRole.Part && (bounded || (at + 2 < limit && RoleAt(text, at + 2) == NumberRole.Of))
                => Part(text, at, out numeral),
            NumberRole.Vague or NumberRole.Vaguer => Vague(text, at, limit, out numeral),
            NumberRole.Half => Half(text, at, limit, out numeral),
            NumberRole.Fraction => Fraction(text, at, out numeral),
            _ => false,
        };
    }

    /// <summary>The value of digits with separators; "1,300" and "1.300.000" group, "3,5" and "3.5" divide.</summary>
    public static bool TryParse(ReadOnlySpan<char> digits, out decimal value)
    {
        value = 0;
        if (digits.Length > 24 || (digits.Length > 1 && digits[0] == '0' && char.IsAsciiDigit(digits[1]))) return false;
        var commas = digits.Count(',');
        var stops = digits.Count('.');
        if (commas > 0 && !Groups(stops == 1 ? digits[..digits.IndexOf('.')] : digits, ','))
        {
            if (commas > 1 || stops > 0) return false;
            Span<char> decimals = stackalloc char[digits.Length];
            digits.Replace(decimals, ',', '.');
            return decimal.TryParse(decimals, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
        }
        if (stops > 1 && !Groups(digits, '.')) return false;
        Span<char> plain = stackalloc char[digits.Length];
        var length = 0;
        foreach (var c in digits)
        {
            if (c != ',' && (c != '.' || stops == 1)) plain[length++] = c;
        }
        return decimal.TryParse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    private static bool Groups(ReadOnlySpan<char> digits, char separator)
    {
        var first = true;
        foreach (var range in digits.Split(separator))
        {
            var length = digits[range].Length;
            if (first ? length is 0 or > 3 : length != 3) return false;
            first = false;
        }
        return true;
    }

    private static bool Start(ref Numeral numeral, int first)
    {
        numeral = numeral with { First = first };
        return true;
    }

    private bool Digits(TokenizedText text, int at, int limit, bool money, out Numeral numeral)
    {
        numeral = default;
        if (!TryParse(text.TextOf(at), out var value)) return false;
        var next = at + 1;
        if (next + 1 < limit && text[next].Kind == TokenKind.Slash && text[next + 1].Kind == TokenKind.Number && Touch(text, at, next + 1))
        {
            // "3/4" is a fraction, "24/7" and "9/11" are none
            if (!TryParse(text.TextOf(next + 1), out var divisor) || value != decimal.Truncate(value) || value >= divisor || divisor > 10 || value < 1) return false;
            numeral = new Numeral(at, next + 2, decimal.Round(value / divisor, 6), true);
            return true;
        }
        if (next < limit && text[next].Kind == TokenKind.Other && Share(text.TextOf(next)) is { } share && !Spaced(text, next))
        {
            value += share;
            next++;
        }
        if (next + 1 < limit && text[next].Kind == TokenKind.Dash && Touch(text, at, next + 1) && RoleAt(text, next + 1) == NumberRole.Scale) next++;
        var scale = 1m;
        while (next < limit && scale < 1_000_000_000_000m && Multiplier(text, next, money) is { } factor)
        {
            scale *= factor;
            next++;
        }
        if (value > 1_000_000_000_000_000m / scale) return false;
        (value, next) = AndAHalf(text, next, limit, value * scale);
        numeral = new Numeral(at, next, value, true, scale);
        return true;
    }

    private decimal? Multiplier(TokenizedText text, int at, bool money)
    {
        var role = RoleAt(text, at);
        if (role is NumberRole.Hundred or NumberRole.Scale or NumberRole.Dozen) return words.ValueOf(text[at].Word);
        if (role != NumberRole.Suffix || Spaced(text, at)) return null;
        var factor = words.ValueOf(text[at].Word);
        return money || factor == 1000 ? factor : null;
    }

    private bool Words(TokenizedText text, int at, int limit, out Numeral numeral)
    {
        decimal total = 0, part = 0, lastScale = decimal.MaxValue;
        var next = at;
        var last = NumberRole.None;
        while (next < limit)
        {
            var role = RoleAt(text, next);
            if (role == NumberRole.And && last is NumberRole.Hundred or NumberRole.Scale && next + 1 < limit && RoleAt(text, next + 1) is NumberRole.Unit or NumberRole.Ten)
            {
                next++;
                role = RoleAt(text, next);
            }
            var value = role is NumberRole.None ? 0 : words.ValueOf(text[next].Word);
            var fits = role switch
            {
                NumberRole.Unit => last is NumberRole.None or NumberRole.Hundred or NumberRole.Scale || (last == NumberRole.Ten && value is > 0 and < 10),
                NumberRole.Ten => last is NumberRole.None or NumberRole.Hundred or NumberRole.Scale,
                NumberRole.Hundred => part < 100 && last != NumberRole.Scale,
                NumberRole.Dozen => last is NumberRole.None or NumberRole.Unit or NumberRole.Ten && total == 0,
                NumberRole.Scale => value < lastScale && (last != NumberRole.Scale || total < value),
                _ => false,
            };
            if (!fits) break;
            if (role is NumberRole.Unit or NumberRole.Ten) part += value;
            else if (role is NumberRole.Hundred or NumberRole.Dozen) part = Math.Max(part, 1) * value;
            else
            {
                total = last == NumberRole.Scale ? total * value : total + Math.Max(part, 1) * value;
                part = 0;
                lastScale = value;
            }
            last = role;
            next++;
            if (role is NumberRole.Unit or NumberRole.Ten && RoleAt(text, next) == NumberRole.And)
            {
                (part, next) = AndAHalf(text, next, limit, part);
            }
        }
        if (last == NumberRole.Unit && part is > 0 and < 20 && next < limit && RoleAt(text, next) == NumberRole.Part && total == 0 && part < words.ValueOf(text[next].Word)
            && IsPlainPart(text, next, limit, part))
        {
            part = decimal.Round(part / words.ValueOf(text[next].Word), 6);
            next++;
        }
        numeral = new Numeral(at, next, total + part, false, part == 0 && lastScale != decimal.MaxValue ? lastScale : 1);
        return next > at;
    }

    // "two thirds" in the plural, "one third of" in the singular; "one third country" is none
    private bool IsPlainPart(TokenizedText text, int part, int limit, decimal count) =>
        count > 1 ? text.TextOf(part)[^1] is 's' or 'S' : part + 1 >= limit || RoleAt(text, part + 1) == NumberRole.Of || text[part + 1].Kind != TokenKind.Word;

    /// <summary>Adds the half of "one and a half" and multiplies by what follows ("two and a half million").</summary>
    private (decimal Value, int Next) AndAHalf(TokenizedText text, int at, int limit, decimal value)
    {
        var half = at + 1 < limit && RoleAt(text, at + 1) == NumberRole.Article ? at + 2 : at + 1;
        if (half >= limit || RoleAt(text, at) != NumberRole.And || RoleAt(text, half) != NumberRole.Half) return (value, at);
        return (value + words.ValueOf(text[half].Word), half + 1);
    }

    private bool Half(TokenizedText text, int at, int limit, out Numeral numeral)
    {
        var half = words.ValueOf(text[at].Word);
        var next = at + 1;
        var article = next < limit && RoleAt(text, next) == NumberRole.Article;
        var scale = article ? next + 1 : next;
        if (scale < limit && RoleAt(text, scale) is NumberRole.Scale or NumberRole.Dozen or NumberRole.Hundred)
        {
            numeral = new Numeral(at, scale + 1, half * words.ValueOf(text[scale].Word), false);
            return true;
        }
        // "half an hour": the article goes with the half
        numeral = new Numeral(at, article ? next + 1 : next, half, false);
        return true;
    }

    private bool Part(TokenizedText text, int at, out Numeral numeral)
    {
        numeral = new Numeral(at, at + 2, decimal.Round(1 / words.ValueOf(text[at + 1].Word), 6), false);
        return true;
    }

    private bool Fraction(TokenizedText text, int at, out Numeral numeral)
    {
        numeral = new Numeral(at, at + 1, words.ValueOf(text[at].Word), false);
        return true;
    }

    private bool Vague(TokenizedText text, int at, int limit, out Numeral numeral)
    {
        var next = at;
        var sized = false;
        if (RoleAt(text, next) == NumberRole.Vaguer)
        {
            next++;
            // "a couple of hundred"
            if (RoleAt(text, next) == NumberRole.Of && RoleAt(text, next + 1) is NumberRole.Hundred or NumberRole.Scale or NumberRole.Dozen) next++;
            while (next < limit && RoleAt(text, next) is NumberRole.Hundred or NumberRole.Scale or NumberRole.Dozen or NumberRole.Vague)
            {
                sized = true;
                next++;
            }
        }
        while (next < limit && RoleAt(text, next) == NumberRole.Vague)
        {
            sized = true;
            next++;
            if (next + 1 < limit && RoleAt(text, next) == NumberRole.Of && RoleAt(text, next + 1) == NumberRole.Vague) next++;
        }
        numeral = new Numeral(at, next, null, false);
        return sized;
    }

    private static decimal? Share(ReadOnlySpan<char> mark) => mark is [var c] ? c switch { '½' => 0.5m, '¼' => 0.25m, '¾' => 0.75m, '⅓' => 0.333333m, '⅔' => 0.666667m, _ => null } : null;

    private static bool Spaced(TokenizedText text, int at) => (text[at].Shape & TokenShape.SpaceBefore) != 0;

    private static bool Touch(TokenizedText text, int first, int last)
    {
        for (var i = first + 1; i <= last; i++)
        {
            if (Spaced(text, i)) return false;
        }
        return true;
    }
}

using Claimline.Language.Grammar;
using Claimline.Language.Tokens;

namespace Claimline.Language.Quantities;

/// <summary>What is counted, how often, and what becomes of it.</summary>
internal readonly ref partial struct QuantityReader
{
    /// <summary>Takes the noun phrase of what is counted into the part; returns where it ends.</summary>
    private int TakeItem(ref Part part)
    {
        var at = part.End;
        // "billions of dollars"
        if (part.Vague && part.Unit is null && at + 1 < limit && IsOf(at) && words.UnitAt(text, at + 1, limit, out var whole) is > 0 and var length)
        {
            part.Unit = whole;
            return part.End = at + 1 + length;
        }
        if (part.Adjective) return at;
        // "a quarter of a percentage point"
        if (part is { Min: > 0 and < 1, Unit: null } && at + 2 < limit && IsOf(at) && words.Numbers.RoleAt(text, at + 1) == NumberRole.Article && words.UnitAt(text, at + 2, limit, out var split) is > 0 and var taken)
        {
            part.Unit = split;
            return part.End = at + 2 + taken;
        }
        if (part.Unit is { } unit)
        {
            // "492 tons of ammunition", but "99 percent", "20 km" and "$5" end here
            if (unit.Kind is not UnitKind.Measure || at + 1 >= limit || !IsOf(at) || text[at + 1].IsCapital || tags[at + 1] is not (Tag.Noun or Tag.Adjective)) return at;
            return Noun(ref part, at + 1);
        }
        if (at < limit && text[at].Kind == TokenKind.CloseQuote) at++;
        if (at < limit && IsOf(at))
        {
            at++;
            if (at < limit && tags[at] is Tag.Determiner or Tag.Pronoun) at++;
            if (at < limit && tags[at] == Tag.Number && at == part.End + 2) return part.End;
            // "six of the plant's reactors"
            for (var i = at; i + 1 < limit && i < at + 6 && tags[i] is Tag.Noun or Tag.Adjective or Tag.Clitic; i++)
            {
                if (tags[i] is Tag.Clitic) at = i + 1;
            }
        }
        else if (at < limit && part.Min is > 0 and < 1 && tags[at] is Tag.Determiner)
        {
            at++;
        }
        return Noun(ref part, at);
    }

    private int Noun(ref Part part, int at)
    {
        if (ReadNoun(at, part is { Max: 1, Min: 1, After: null }, part.Vague || part.Min > 1 || (part.Min < 1 && at == part.End), out var head, out var end))
        {
            part.End = end;
            part.HasNoun = true;
            part.Item = text.Text[text[head].Start..text[end - 1].End];
            // "60,000 other types of light vehicles"
            if ((words.RoleAt(text, end - 1) & QuantityRole.Classifier) != 0 && end + 1 < limit && IsOf(end) && ReadNoun(end + 1, false, true, out head, out end))
            {
                part.End = end;
                part.Item = text.Text[text[head].Start..text[end - 1].End];
            }
        }
        return part.End;
    }

    private bool IsOf(int at) => words.Numbers.RoleAt(text, at) == NumberRole.Of;

    /// <summary>A noun phrase without its article: modifiers up to the first plural noun, or to the last noun where one thing is counted or no plural comes.</summary>
    private bool ReadNoun(int at, bool singular, bool many, out int head, out int end)
    {
        (head, end) = (at, at);
        var last = -1;
        var i = at;
        for (; i < limit; i++)
        {
            var tag = tags[i];
            if ((words.RoleAt(text, i) & QuantityRole.Generic) != 0 && Goes(i + 1)) continue;
            if (IsCaliber(i))
            {
                i++;
                continue;
            }
            // "Kh-59/69 missiles"
            if (tag is Tag.Slash && last >= 0 && i + 2 < limit && tags[i + 1] is Tag.Number && Goes(i + 2))
            {
                i++;
                continue;
            }
            // "four suspects were held": after a plural number the form in s is no verb
            var noun = tag is Tag.Noun ? (words.RoleAt(text, i) & QuantityRole.Function) == 0 && !(singular && last >= 0 && text[i].Is(WordClass.VerbThird))
                : tag is Tag.Finite && many && (last < 0 || (text[last].IsCapital && !IsPlural(last))) && text[i].Is(WordClass.VerbThird);
            if (noun && text[i].Kind == TokenKind.Word)
            {
                if (last >= 0 && text[i].IsCapital && IsPlural(last)) break;
                last = i;
                if (!singular && IsPlural(i) && !IsModifier(i) && !(i + 1 < limit && tags[i + 1] == Tag.Noun && !text[i + 1].IsCapital && text[i + 1].Kind == TokenKind.Word && IsPlural(i + 1) && !text[i + 1].Is(WordClass.AnyVerb))) break;
                continue;
            }
            if (tag is Tag.Adjective or Tag.Gerund or Tag.Participle or Tag.Adverb && text[i].Kind == TokenKind.Word && (Goes(i + 1) || IsCaliber(i + 1))) continue;
            // "two unmanned surface vessels": a verb by its form, a noun by its place
            if (tag is Tag.Finite or Tag.Base && last < 0 && text[i].Is(WordClass.VerbBase) && i + 1 < limit && tags[i + 1] is Tag.Noun && IsPlural(i + 1)) continue;
            if (tag is Tag.Coordinator or Tag.Comma or Tag.Slash && i > at && !singular && (last < 0 || !IsPlural(last)) && ListsOn(i)) continue;
            if (tag is Tag.OpenQuote or Tag.CloseQuote && Goes(i + 1)) continue;
            break;
        }
        if (last < 0) return false;
        if (!singular && !IsPlural(last) && text[last].IsCapital && (text[last].Shape & TokenShape.AllCapitals) == 0 && i > last + 1) return false;
        end = last + 1;
        head = last;
        while (head > at && Describes(head - 1)) head--;
        // "strike and decoy drones" are drones
        if (head > at && tags[head - 1] is Tag.Coordinator or Tag.Comma) head = last;
        return true;
    }

    // "six 155mm rounds"
    private bool IsCaliber(int at) => at + 2 < limit && text[at].Kind == TokenKind.Number && text[at + 1].Kind == TokenKind.Word && !Spaced(at + 1) && tags[at + 2] is Tag.Noun or Tag.Adjective;

    // "infantry fighting vehicles", "personnel carriers": uncountable words that describe what follows
    private bool IsModifier(int at) => (words.RoleAt(text, at) & QuantityRole.Plural) != 0 && at + 1 < limit && (tags[at + 1] is Tag.Noun || (tags[at + 1] is Tag.Gerund && at + 2 < limit && tags[at + 2] is Tag.Noun)) && !text[at + 1].IsCapital && text[at + 1].Kind == TokenKind.Word;

    // a modifier must be followed by more of the noun phrase
    private bool Goes(int at) => at < limit && (tags[at] is Tag.Noun or Tag.Adjective or Tag.Gerund or Tag.Participle || (tags[at] is Tag.OpenQuote or Tag.CloseQuote or Tag.Coordinator or Tag.Comma or Tag.Slash && at + 1 < limit && tags[at + 1] is Tag.Noun or Tag.Adjective));

    // "93 Shahed and other strike and decoy drones": the list ends in the plural noun it describes
    private bool ListsOn(int at)
    {
        for (var i = at + 1; i < limit && i < at + 8; i++)
        {
            if (tags[i] is Tag.Noun && IsPlural(i)) return !text[i].Is(WordClass.Number);
            if (tags[i] is not (Tag.Noun or Tag.Adjective or Tag.Coordinator or Tag.Comma)) return false;
        }
        return false;
    }

    // part of what is counted: a lower-case noun or adjective that says what it is ("light vehicles", "training centers")
    private bool Describes(int at)
    {
        ref readonly var token = ref text[at];
        return token.Kind == TokenKind.Word && !token.IsCapital && tags[at] is Tag.Noun or Tag.Adjective or Tag.Gerund
            && (token.Shape & TokenShape.Hyphen) == 0 && !(!Spaced(at) && text[at - 1].Kind == TokenKind.Number) && (words.RoleAt(text, at) & QuantityRole.Generic) == 0;
    }

    private bool IsPlural(int at)
    {
        var role = words.RoleAt(text, at);
        if ((role & QuantityRole.Plural) != 0) return true;
        if ((role & QuantityRole.Singular) != 0) return false;
        var word = text.TextOf(at);
        return word.Length > 2 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i' or '\'' or '’');
    }

    /// <summary>"per day", "a day", "each month", "/day".</summary>
    private void TakeRate(ref Part part, int at)
    {
        if (at + 1 >= limit) return;
        var role = words.RoleAt(text, at);
        var unit = words.UnitAt(text, at + 1, limit, out var time);
        if (part.Rate is null && (role & QuantityRole.Per) != 0 && tags[at + 1] is Tag.Noun or Tag.Adjective)
        {
            part.Rate = unit > 0 && time.Kind == UnitKind.Time ? Singular(at + 1) : text.TextOf(at + 1).ToString();
            part.End = at + 1 + Math.Max(unit, 1);
        }
        else if (part.Unit is { Kind: UnitKind.Money } && words.Numbers.RoleAt(text, at) == NumberRole.Article && tags[at + 1] is Tag.Noun && (unit == 0 || time.Kind != UnitKind.Time) && !IsPlural(at + 1))
        {
            // "$93 a barrel"
            part.Rate = Singular(at + 1);
            part.End = at + 2;
        }
        else if (unit > 0 && !(at + 2 < limit && (words.RoleAt(text, at + 2) & QuantityRole.Earlier) != 0) && time.Kind == UnitKind.Time && (part.Unit is not { Kind: UnitKind.Time })
            && ((role & QuantityRole.Each) != 0 || text[at].Kind == TokenKind.Slash || (words.Numbers.RoleAt(text, at) == NumberRole.Article && !EndsInPlural(at + 1))))
        {
            part.Rate = Singular(at + 1);
            part.End = at + 2;
        }
    }

    private string Singular(int at) => text.TextOf(at).ToString().ToLowerInvariant();

    private bool EndsInPlural(int at) => text.TextOf(at)[^1] == 's';

    /// <summary>"a two-day visit", "the 20-odd men": a number and its noun in one word.</summary>
    private Quantity? Compound(int at, ref int next)
    {
        var word = text.TextOf(at);
        var hyphen = word.IndexOf('-');
        if (hyphen < 1) return null;
        var role = words.NumberRoleOf(word[..hyphen], out var id);
        if (role is not (NumberRole.Unit or NumberRole.Ten or NumberRole.Hundred or NumberRole.Half)) return null;
        var rest = word[(hyphen + 1)..];
        if (rest.IndexOf('-') is > 0 and var inner) rest = rest[..inner];
        if (!words.TryUnit(rest, out var unit) || unit.Kind == UnitKind.Short) return null;
        var value = words.Numbers.ValueOf(id);
        var part = new Part { First = at, End = at + 1, Min = value, Max = value, Unit = unit, Adjective = true };
        next = at + 1;
        return Finish(ref part, ref next);
    }

    /// <summary>What the verbs around say of the counted thing: the passive of which it is the subject, else the nearest verb before it and an intention before that.</summary>
    private QuantityPhase? Phase(int start, int end)
    {
        for (var i = end; i < limit && i < end + 5; i++)
        {
            if (tags[i] is Tag.Participle) return words.PhaseOf(text[i].Word);
            if (tags[i] is not (Tag.Auxiliary or Tag.BareAuxiliary or Tag.Adverb or Tag.Not or Tag.Relative)) break;
        }
        if (end < limit && tags[end] is Tag.Auxiliary or Tag.Finite) return null;
        QuantityPhase? phase = null;
        var verbs = 0;
        for (var i = start - 1; i >= first && i > start - 16 && verbs < 3; i--)
        {
            if (tags[i] is Tag.That or Tag.Semicolon or Tag.Stop or Tag.Relative) break;
            if (text[i].Kind != TokenKind.Word || tags[i] is not (Tag.Finite or Tag.Base or Tag.Participle or Tag.Gerund or Tag.Auxiliary)) continue;
            verbs++;
            var said = words.PhaseOf(text[i].Word);
            // "will receive 20 tanks" plans them, "will reach 30 degrees" plans nothing
            if (said == QuantityPhase.Planned) return tags[i] is Tag.Auxiliary && phase is null ? null : said;
            if (verbs == 1) phase = said;
            // only an infinitive or a verb after a modal can stand under an intention
            if (tags[i] is Tag.Finite) break;
        }
        return phase;
    }
}

using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using StaticNews.Model;

namespace StaticNews.Rendering;

/// <summary>Values whose names the site chose: one that is not there is empty, and no error as a misspelt name of the engine's is.</summary>
internal sealed class OpenMap() : ScriptObject(0, autoImportStaticsFromThisType: false)
{
    /// <inheritdoc/>
    public override bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        _ = base.TryGetValue(context, span, member, out value);
        return true;
    }

    /// <summary>A data file's value, as deep as it goes, that no template can change.</summary>
    public static object? Of(DataValue value)
    {
        switch (value)
        {
            case DataValue.Map map:
                OpenMap bound = [];
                foreach ((string name, DataValue inner) in map.Entries)
                {
                    bound[name] = Of(inner);
                }

                bound.IsReadOnly = true;
                return bound;
            case DataValue.List list:
                ScriptArray items = [.. list.Items.Select(Of)];
                items.IsReadOnly = true;
                return items;
            case DataValue.Text text:
                return text.Value;
            case DataValue.Flag flag:
                return flag.Value;
            case DataValue.Whole number:
                return number.Value;
            case DataValue.Fraction number:
                return number.Value;
            default:
                return null;
        }
    }
}

using System.Collections;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace StaticNews.Rendering;

/// <summary>A loop that keeps each item in the place of its name.</summary>
internal sealed class EachStatement : ScriptForStatement
{
    private readonly int _place;

    /// <summary>Takes the parts of a loop as Scriban read it.</summary>
    public EachStatement(ScriptForStatement original, int place)
    {
        (_place, Span) = (place, original.Span);
        (ScriptExpression? variable, ScriptExpression? iterator, ScriptBlockStatement? body, ScriptElseStatement? otherwise) = (original.Variable, original.Iterator, original.Body, original.Else);
        (original.Variable, original.Iterator, original.Body, original.Else) = (null, null, null, null);
        (Variable, Iterator, Body, Else) = (variable, iterator, body, otherwise);
    }

    /// <inheritdoc/>
    public override object? Evaluate(TemplateContext context)
    {
        HtmlContext html = (HtmlContext)context;
        object? items = html.Value(Iterator!);
        if (items is null or not IEnumerable)
        {
            return items is null ? null : throw new ScriptRuntimeException(Iterator!.Span, $"Unexpected type `{items.GetType()}` for iterator");
        }

        object? outer = html.Items[_place];
        object? result = null;
        int count = 0;
        if (items is ScriptArray list)
        {
            for (int i = 0; i < list.Count; i++)
            {
                result = Show(html, list[i], ++count);
            }
        }
        else
        {
            foreach (object? item in (IEnumerable)items)
            {
                result = Show(html, item, ++count);
            }
        }

        html.Items[_place] = outer;
        return count == 0 && Else is not null ? html.Evaluate(Else) : result;
    }

    private object? Show(HtmlContext context, object? item, int number)
    {
        if (number > context.LoopLimit)
        {
            throw new ScriptRuntimeException(Span, $"Exceeding number of iteration limit `{context.LoopLimit}` for loop statement.");
        }

        context.Items[_place] = item;
        return Body!.Statements is [Passage passage] ? passage.Evaluate(context) : context.Evaluate(Body);
    }
}

/* The members of Excel's objects that the driver may use, each with the ExcelApi set it came with. */
'use strict';

fakeOffice.roots = { workbook: 'Workbook' };

fakeOffice.define({
  Workbook: `
    1.1 nav worksheets:WorksheetCollection names:NamedItemCollection tables:TableCollection
    1.1 get getSelectedRange:Range
    1.2 event onSelectionChanged
    1.4 nav settings:SettingCollection
    1.7 read name
    1.7 get getActiveCell:Range
    1.13 ask insertWorksheetsFromBase64!`,
  SettingCollection: `
    1.4 do add
    1.4 get getItemOrNullObject:Setting`,
  Setting: `
    1.4 write value
    1.4 do delete`,
  WorksheetCollection: `
    1.1 items Worksheet
    1.1 get getItem:Worksheet getActiveWorksheet:Worksheet
    1.1 make add:Worksheet
    1.4 get getItemOrNullObject:Worksheet
    1.9 event onChanged onSelectionChanged`,
  Worksheet: `
    1.1 read id
    1.1 write name!desktop position!desktop visibility!desktop
    1.1 nav charts:ChartCollection tables:TableCollection
    1.1 get getRange:Range getCell:Range getUsedRange:Range
    1.1 do delete!
    1.1 act activate
    1.3 nav pivotTables:PivotTableCollection
    1.4 nav names:NamedItemCollection
    1.4 get getUsedRangeOrNullObject:Range
    1.7 make copy!:Worksheet
    1.7 nav freezePanes:WorksheetFreezePanes
    1.7 write standardWidth
    1.9 nav autoFilter:AutoFilter
    1.10 nav comments:CommentCollection
    1.18 nav notes:NoteCollection`,
  Range: `
    1.1 read address cellCount columnCount columnIndex rowCount rowIndex text valueTypes
    1.1 write values formulas numberFormat
    1.1 nav format:RangeFormat worksheet:Worksheet
    1.1 get getCell:Range getEntireColumn:Range getEntireRow:Range getOffsetRange:Range getUsedRange:Range
    1.1 do clear delete
    1.1 make insert:Range
    1.1 act select
    1.2 write columnHidden rowHidden
    1.2 nav sort:RangeSort
    1.2 get getResizedRange:Range
    1.2 do merge unmerge
    1.4 get getUsedRangeOrNullObject:Range getIntersectionOrNullObject:Range
    1.6 nav conditionalFormats:ConditionalFormatCollection
    1.7 write hyperlink
    1.8 nav dataValidation:DataValidation
    1.9 do copyFrom
    1.9 make removeDuplicates:RemoveDuplicatesResult
    1.10 do group ungroup
    1.11 do moveTo
    1.13 get getMergedAreasOrNullObject:RangeAreas`,
  RangeAreas: `
    1.9 read address`,
  RemoveDuplicatesResult: `
    1.9 read removed uniqueRemaining`,
  RangeFormat: `
    1.1 write horizontalAlignment verticalAlignment wrapText
    1.1 nav fill:RangeFill font:RangeFont borders:RangeBorderCollection
    1.2 write columnWidth rowHeight
    1.2 do autofitColumns autofitRows
    1.9 write indentLevel`,
  RangeFill: `
    1.1 write color
    1.1 do clear`,
  RangeFont: `
    1.1 write bold color italic name size underline`,
  RangeBorderCollection: `
    1.1 items RangeBorder
    1.1 get getItem:RangeBorder`,
  RangeBorder: `
    1.1 read sideIndex
    1.1 write color style weight`,
  RangeSort: `
    1.2 do apply`,
  AutoFilter: `
    1.9 read enabled criteria
    1.9 do apply clearCriteria remove
    1.9 get getRangeOrNullObject:Range`,
  TableCollection: `
    1.1 items Table
    1.1 get getItem:Table
    1.1 make add:Table
    1.4 get getItemOrNullObject:Table`,
  Table: `
    1.1 write name showTotals style
    1.1 get getRange:Range getHeaderRowRange:Range
    1.1 do delete
    1.2 make convertToRange:Range
    1.2 nav worksheet:Worksheet
    1.2 do clearFilters
    1.9 nav autoFilter:AutoFilter
    1.13 do resize`,
  NamedItemCollection: `
    1.1 items NamedItem
    1.4 make add:NamedItem
    1.4 get getItemOrNullObject:NamedItem`,
  NamedItem: `
    1.1 read name
    1.1 write visible
    1.4 read scope
    1.4 do delete
    1.7 write formula`,
  ChartCollection: `
    1.1 items Chart
    1.1 make add:Chart`,
  Chart: `
    1.1 write name
    1.1 nav title:ChartTitle axes:ChartAxes series:ChartSeriesCollection legend:ChartLegend
    1.1 do delete setPosition`,
  ChartTitle: `
    1.1 write text visible`,
  ChartLegend: `
    1.1 write position visible`,
  ChartAxes: `
    1.1 nav categoryAxis:ChartAxis valueAxis:ChartAxis
    1.7 get getItem:ChartAxis`,
  ChartAxis: `
    1.1 nav title:ChartAxisTitle`,
  ChartAxisTitle: `
    1.1 write text visible`,
  ChartSeriesCollection: `
    1.1 items ChartSeries
    1.1 get getItemAt:ChartSeries
    1.7 make add:ChartSeries`,
  ChartSeries: `
    1.1 write name
    1.7 write chartType
    1.7 do delete setValues setXAxisValues
    1.8 write axisGroup`,
  ConditionalFormatCollection: `
    1.6 items ConditionalFormat
    1.6 make add:ConditionalFormat
    1.6 do clearAll`,
  ConditionalFormat: `
    1.6 read type id
    1.6 write priority
    1.6 nav cellValue:RuledConditionalFormat custom:CustomConditionalFormat textComparison:RuledConditionalFormat
    1.6 nav topBottom:RuledConditionalFormat preset:RuledConditionalFormat
    1.6 nav colorScale:ColorScaleConditionalFormat dataBar:DataBarConditionalFormat iconSet:IconSetConditionalFormat
    1.6 do delete
    1.6 get getRange:Range`,
  RuledConditionalFormat: `
    1.6 write rule
    1.6 nav format:ConditionalRangeFormat`,
  CustomConditionalFormat: `
    1.6 nav rule:ConditionalFormatRule format:ConditionalRangeFormat`,
  ConditionalFormatRule: `
    1.6 write formula`,
  ConditionalRangeFormat: `
    1.6 write numberFormat
    1.6 nav fill:ConditionalRangeFill font:ConditionalRangeFont borders:ConditionalRangeBorderCollection`,
  ConditionalRangeFill: `
    1.6 write color
    1.6 do clear`,
  ConditionalRangeFont: `
    1.6 write bold color italic underline`,
  ConditionalRangeBorderCollection: `
    1.6 get getItem:ConditionalRangeBorder`,
  ConditionalRangeBorder: `
    1.6 write color style`,
  ColorScaleConditionalFormat: `
    1.6 write criteria`,
  DataBarConditionalFormat: `
    1.6 nav positiveFormat:ConditionalDataBarPositiveFormat`,
  ConditionalDataBarPositiveFormat: `
    1.6 write borderColor fillColor gradientFill`,
  IconSetConditionalFormat: `
    1.6 write criteria reverseIconOrder showIconOnly style`,
  DataValidation: `
    1.8 write errorAlert ignoreBlanks prompt rule
    1.8 read type
    1.8 do clear`,
  WorksheetFreezePanes: `
    1.7 do freezeAt freezeColumns freezeRows unfreeze
    1.7 get getLocationOrNullObject:Range`,
  CommentCollection: `
    1.10 items Comment
    1.10 make add:Comment`,
  Comment: `
    1.10 read id authorName
    1.10 write content
    1.10 do delete
    1.10 get getLocation:Range`,
  NoteCollection: `
    1.18 items Note
    1.18 make add:Note
    1.18 get getItemOrNullObject:Note`,
  Note: `
    1.18 write content
    1.18 read authorName
    1.18 do delete
    1.18 get getLocation:Range`,
  PivotTableCollection: `
    1.3 items PivotTable
    1.8 make add:PivotTable
    1.3 get getItem:PivotTable
    1.4 get getItemOrNullObject:PivotTable`,
  PivotTable: `
    1.3 write name
    1.8 nav hierarchies:PivotHierarchyCollection rowHierarchies:RowColumnPivotHierarchyCollection
    1.8 nav columnHierarchies:RowColumnPivotHierarchyCollection dataHierarchies:DataPivotHierarchyCollection
    1.8 nav filterHierarchies:FilterPivotHierarchyCollection layout:PivotLayout
    1.8 do delete`,
  PivotLayout: `
    1.8 get getRange:Range`,
  PivotHierarchyCollection: `
    1.8 items PivotHierarchy
    1.8 get getItem:PivotHierarchy`,
  PivotHierarchy: `
    1.8 read name`,
  RowColumnPivotHierarchyCollection: `
    1.8 make add:RowColumnPivotHierarchy`,
  RowColumnPivotHierarchy: `
    1.8 read name`,
  FilterPivotHierarchyCollection: `
    1.8 make add:FilterPivotHierarchy`,
  FilterPivotHierarchy: `
    1.8 read name`,
  DataPivotHierarchyCollection: `
    1.8 make add:DataPivotHierarchy`,
  DataPivotHierarchy: `
    1.8 write name summarizeBy`,
});
